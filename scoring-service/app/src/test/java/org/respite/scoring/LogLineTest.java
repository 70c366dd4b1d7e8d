package org.respite.scoring;

import org.respite.testsupport.LogLineContract;

class LogLineTest extends LogLineContract {

    LogLineTest() {
        super("scoring-service.yaml");
    }

}

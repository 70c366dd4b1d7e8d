package org.respite.ingest;

import org.respite.testsupport.LogLineContract;

class LogLineTest extends LogLineContract {

    LogLineTest() {
        super("ingest-service.yaml");
    }

}

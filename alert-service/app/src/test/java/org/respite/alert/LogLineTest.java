package org.respite.alert;

import org.respite.testsupport.LogLineContract;

class LogLineTest extends LogLineContract {

    LogLineTest() {
        super("alert-service.yaml");
    }

}

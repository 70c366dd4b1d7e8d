package org.respite.scoring.config;

/** The service does not start with the drivers that it is to release. */
final class DriverSettingException extends RuntimeException {

    DriverSettingException(String message) {
        super(message);
    }

}

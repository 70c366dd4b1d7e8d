package org.respite.http.session;

/** The service cannot start with these settings. Names no secret. */
final class SignInSettingException extends RuntimeException {

    SignInSettingException(String setting, String value, String expected) {
        super(setting + ": " + value + " (expected: " + expected + ")");
    }

}

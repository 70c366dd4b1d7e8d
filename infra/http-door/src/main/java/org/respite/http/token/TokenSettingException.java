package org.respite.http.token;

/** The service cannot start with these settings. Names no secret. */
final class TokenSettingException extends RuntimeException {

    TokenSettingException(String setting) {
        super(setting);
    }

}

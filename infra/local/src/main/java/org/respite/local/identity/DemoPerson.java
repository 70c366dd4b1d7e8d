package org.respite.local.identity;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.respite.contract.EnumWord;

/** Someone to log in as. The login is the token's {@code sub}. */
public enum DemoPerson {

    /** On the roster of one of the demo's units. */
    CLINICIAN("check-ins.write"),
    /** Sees released figures and alerts. */
    LEADER(""),
    /** Runs the platform. */
    OPERATOR("");

    private final String scope;

    DemoPerson(String scope) {
        this.scope = scope;
    }

    public String login() {
        return EnumWord.of(this);
    }

    List<String> scopes() {
        return scope.isEmpty() ? List.of() : List.of(scope);
    }

    List<String> roles() {
        return List.of(login(), "member");
    }

    static Optional<DemoPerson> named(String login) {
        return Arrays.stream(values()).filter(person -> person.login().equals(login)).findFirst();
    }

}

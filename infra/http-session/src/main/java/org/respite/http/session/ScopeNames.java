package org.respite.http.session;

import java.util.Map;
import java.util.function.UnaryOperator;

/**
 * What a provider calls our scopes, which has to be asked for by its own names.
 *
 * @param authorities what the provider's names are called here
 */
record ScopeNames(Map<String, String> authorities) implements UnaryOperator<String> {

    @Override
    public String apply(String ours) {
        return authorities.entrySet()
            .stream()
            .filter(name -> name.getValue().equals(ours))
            .map(Map.Entry::getKey)
            .findFirst()
            .orElse(ours);
    }
}

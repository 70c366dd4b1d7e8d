package org.respite.local.runner;

import java.util.List;
import org.springframework.boot.autoconfigure.AutoConfigurationImportFilter;
import org.springframework.boot.autoconfigure.AutoConfigurationMetadata;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.context.EnvironmentAware;
import org.springframework.core.env.Environment;
import org.jspecify.annotations.Nullable;

/**
 * Keeps from a service what it would be given only because the runner's class path holds
 * more than its own: a servlet container, say, or for scoring-service a document store.
 */
final class ForeignAutoConfigurations implements AutoConfigurationImportFilter, EnvironmentAware {

    /** Beginnings of auto-configuration class names that do not belong to the service. */
    static final String PROPERTY = "respite.local.foreign-auto-configurations";

    private List<String> foreign = List.of();

    @Override
    public void setEnvironment(Environment environment) {
        foreign = Binder.get(environment).bind(PROPERTY, Bindable.listOf(String.class)).orElse(List.of());
    }

    @Override
    public boolean[] match(@Nullable String[] classes, AutoConfigurationMetadata metadata) {
        var belongs = new boolean[classes.length];
        for (int i = 0; i < classes.length; i++) {
            String name = classes[i];
            belongs[i] = name == null || foreign.stream().noneMatch(name::startsWith);
        }
        return belongs;
    }

}

package org.respite.alert;

import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaParameter;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.Set;
import org.springframework.web.bind.annotation.RequestBody;

/** Takes the bodies of requests as bytes: the framework's reader passes fields over. */
final class StrictBodies extends ArchCondition<JavaMethod> {

    private static final Set<String> BYTES = Set.of(byte[].class.getName(), "reactor.core.publisher.Mono<byte[]>");

    StrictBodies() {
        super("take bodies as bytes, for org.respite.http.body.StrictBody");
    }

    @Override
    public void check(JavaMethod method, ConditionEvents events) {
        method.getParameters()
            .stream()
            .filter(parameter -> parameter.isAnnotatedWith(RequestBody.class))
            .map(JavaParameter::getType)
            .filter(type -> !BYTES.contains(type.getName()))
            .forEach(type -> events
                .add(SimpleConditionEvent.violated(method, method.getFullName() + " takes " + type.getName())));
    }

}

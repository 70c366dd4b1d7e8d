package org.respite.testsupport;

import org.springframework.context.annotation.Condition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.core.type.AnnotatedTypeMetadata;
import org.testcontainers.DockerClientFactory;

/** Whether a Docker engine answers and already holds the images: tests never pull. */
class OnDocker implements Condition {

    private static final boolean AVAILABLE = probe();

    @Override
    public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
        return AVAILABLE;
    }

    static boolean available() {
        return AVAILABLE;
    }

    private static boolean probe() {
        return DockerClientFactory.instance().isDockerAvailable() && has(ContainerBackends.KAFKA_IMAGE)
                && has(ContainerBackends.MONGO_IMAGE);
    }

    private static boolean has(String image) {
        return !DockerClientFactory.instance()
            .client()
            .listImagesCmd()
            .withFilter("reference", java.util.List.of(image))
            .exec()
            .isEmpty();
    }

    /** The opposite. */
    static class Absent extends OnDocker {

        @Override
        public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
            return !available();
        }

    }

}

package org.respite.operations.door;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

/** Puts the door before the management port. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(OperationsSettings.class)
public class DoorConfiguration {

    @Bean
    ManagementDoor managementDoor(OperationsSettings settings, Environment environment) {
        return new ManagementDoor(settings, ManagementAddress.in(environment));
    }

}

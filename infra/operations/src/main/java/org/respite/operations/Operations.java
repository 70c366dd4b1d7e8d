package org.respite.operations;

import org.respite.operations.door.DoorConfiguration;
import org.respite.operations.figures.FiguresConfiguration;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** What a service imports to be operated like the others. */
@Configuration(proxyBeanMethods = false)
@Import({ DoorConfiguration.class, FiguresConfiguration.class })
public class Operations {

}

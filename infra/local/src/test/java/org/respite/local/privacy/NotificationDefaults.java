package org.respite.local.privacy;

import java.time.Duration;
import java.util.Arrays;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.boot.convert.DurationStyle;

/** Reads a default of alert-service's settings, which are nobody else's to construct. */
final class NotificationDefaults {

    private NotificationDefaults() {
    }

    static Duration keep() {
        try {
            var settings = Class.forName("org.respite.alert.notification.NotificationSettings");
            var parameter = Arrays.stream(settings.getDeclaredConstructors()[0].getParameters())
                .filter(each -> each.getName().equals("keep"))
                .findFirst()
                .orElseThrow();
            return DurationStyle.detectAndParse(parameter.getAnnotation(DefaultValue.class).value()[0]);
        }
        catch (ClassNotFoundException gone) {
            throw new IllegalStateException(gone);
        }
    }

}

package org.respite.testsupport;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.core.importer.Location;

/**
 * What is shipped: neither a module's own tests nor the tests' jars of the modules it
 * stands on.
 */
public final class WithoutTests implements ImportOption {

    @Override
    public boolean includes(Location location) {
        return !location.contains("-tests.jar") && Predefined.DO_NOT_INCLUDE_TESTS.includes(location);
    }

}

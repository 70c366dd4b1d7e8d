package org.respite.local.runner;

import java.util.Objects;
import picocli.CommandLine.IVersionProvider;

/** The version of the jar. */
final class RespiteVersion implements IVersionProvider {

    @Override
    public String[] getVersion() {
        String version = RespiteVersion.class.getPackage().getImplementationVersion();
        return new String[] { "Respite " + Objects.requireNonNullElse(version, "(not packaged)") };
    }

}

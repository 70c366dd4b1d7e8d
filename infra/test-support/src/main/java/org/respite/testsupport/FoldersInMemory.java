package org.respite.testsupport;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.extension.AnnotatedElementContext;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.io.TempDirFactory;

/**
 * Tests' folders are in memory where the system offers enough of it: stores that are
 * driven there sync to the disk after each record, which takes longer than everything
 * else they do.
 */
public final class FoldersInMemory implements TempDirFactory {

    private static final Path MEMORY = Path.of("/dev/shm");

    /** Far more than all tests need at once. */
    private static final long ENOUGH = 2L << 30;

    private static final String PREFIX = "junit-";

    @Override
    public Path createTempDirectory(AnnotatedElementContext element, ExtensionContext test) throws IOException {
        if (Files.isWritable(MEMORY) && Files.getFileStore(MEMORY).getUsableSpace() >= ENOUGH) {
            return Files.createTempDirectory(MEMORY, PREFIX);
        }
        return Files.createTempDirectory(PREFIX);
    }

}

package org.respite.operations.secret;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.EnumSet;
import java.util.Set;

/**
 * Looks at who may get at a file or a folder, where the disk knows owners; elsewhere
 * everything passes.
 */
public final class FileAccess {

    private static final Set<PosixFilePermission> NOT_OWNERS = EnumSet.of(PosixFilePermission.GROUP_READ,
            PosixFilePermission.GROUP_WRITE, PosixFilePermission.GROUP_EXECUTE, PosixFilePermission.OTHERS_READ,
            PosixFilePermission.OTHERS_WRITE, PosixFilePermission.OTHERS_EXECUTE);

    /** A group may read: that is how orchestrators hand secrets over. */
    private static final Set<PosixFilePermission> NOT_READERS = EnumSet.of(PosixFilePermission.GROUP_WRITE,
            PosixFilePermission.OTHERS_READ, PosixFilePermission.OTHERS_WRITE);

    private FileAccess() {
    }

    /**
     * For what the service has written itself.
     * @throws IOException if anybody but its owner may get at it; names the file alone
     */
    public static void requireOwnerOnly(Path path) throws IOException {
        require(path, NOT_OWNERS, "nothing for group and others");
    }

    /**
     * For what somebody else has put there.
     * @throws IOException if others may read it, or anybody but its owner may write it;
     * names the file alone
     */
    public static void requireNotPublic(Path path) throws IOException {
        require(path, NOT_READERS, "nothing for others, at most reading for the group");
    }

    /**
     * Whether others may read it, or anybody but its owner may write it.
     */
    public static boolean isPublic(Path path) throws IOException {
        return knowsOwners(path) && Files.getPosixFilePermissions(path).stream().anyMatch(NOT_READERS::contains);
    }

    private static void require(Path path, Set<PosixFilePermission> forbidden, String expected) throws IOException {
        if (!knowsOwners(path)) {
            return;
        }
        Set<PosixFilePermission> found = Files.getPosixFilePermissions(path);
        if (found.stream().anyMatch(forbidden::contains)) {
            throw new IOException("%s: %s (expected: %s)".formatted(path.getFileName(),
                    PosixFilePermissions.toString(found), expected));
        }
    }

    /**
     * Takes from everybody but the owner what they may do in a folder.
     * @throws IOException if this service may not change that
     */
    public static void closeToOthers(Path folder) throws IOException {
        if (!knowsOwners(folder)) {
            return;
        }
        Set<PosixFilePermission> found = Files.getPosixFilePermissions(folder);
        if (found.stream().anyMatch(NOT_OWNERS::contains)) {
            found.removeAll(NOT_OWNERS);
            Files.setPosixFilePermissions(folder, found);
        }
    }

    private static boolean knowsOwners(Path path) {
        return path.getFileSystem().supportedFileAttributeViews().contains("posix");
    }

}

package org.respite.operations.door;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.respite.operations.secret.FileAccess;

/** The operators' secret. */
final class OperationsToken {

    /** Of random letters, more than anybody can try. */
    static final int SHORTEST = 16;

    private static final String SCHEME = "Bearer ";

    private final byte[] bytes;

    private OperationsToken(String token) {
        this.bytes = token.getBytes(StandardCharsets.UTF_8);
    }

    /**
     * The token as set; empty if there is none.
     * @throws UnsafeSettingException if it is too short, cannot be read or can be by
     * everybody
     */
    static Optional<OperationsToken> of(OperationsSettings settings) {
        @Nullable Path file = settings.tokenFile();
        String name = file == null ? "respite.operations.token" : "respite.operations.token-file";
        @Nullable String token = file == null ? settings.token() : content(file);
        if (token == null || token.isEmpty()) {
            return Optional.empty();
        }
        if (token.length() < SHORTEST) {
            throw new UnsafeSettingException(name, token.length() + " characters", SHORTEST + " or more");
        }
        return Optional.of(new OperationsToken(token));
    }

    private static String content(Path file) {
        try {
            requireNotPublic(file);
            return Files.readString(file).strip();
        }
        catch (IOException unreadable) {
            throw new UnsafeSettingException("respite.operations.token-file", file + " cannot be read",
                    "a file that holds the token");
        }
    }

    private static void requireNotPublic(Path file) throws IOException {
        if (FileAccess.isPublic(file)) {
            throw new UnsafeSettingException("respite.operations.token-file", file + " is open to others",
                    "nothing for others, at most reading for the group");
        }
    }

    /**
     * Whether a request's {@code Authorization} is this one; takes equally long for each.
     */
    boolean isIn(@Nullable String authorization) {
        return authorization != null && authorization.startsWith(SCHEME) && MessageDigest.isEqual(bytes,
                authorization.substring(SCHEME.length()).getBytes(StandardCharsets.UTF_8));
    }

}

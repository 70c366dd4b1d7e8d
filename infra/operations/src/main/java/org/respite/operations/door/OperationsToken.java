package org.respite.operations.door;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

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
     * @throws UnsafeSettingException if it is too short or cannot be read
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
            return Files.readString(file).strip();
        }
        catch (IOException unreadable) {
            throw new UnsafeSettingException("respite.operations.token-file", file + " cannot be read",
                    "a file that holds the token");
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

package org.respite.alert.intervention;

import java.nio.ByteBuffer;
import java.util.regex.Pattern;
import java.util.zip.CRC32C;
import org.jspecify.annotations.Nullable;
import org.respite.alert.problem.Problem;
import org.respite.alert.problem.ProblemException;
import org.respite.contract.ContractJson;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/**
 * A plan and its ETag: the revision, which is what a change is based on, a hyphen and a
 * check sum of all that is shown, hints and reminder included.
 */
final class Tagged {

    private static final Pattern TAG = Pattern.compile("\"(?<revision>[0-9]{1,9})(?:-[^\"]*)?\"");

    private Tagged() {
    }

    static ResponseEntity<byte[]> json(PlanView view) {
        byte[] json = ContractJson.MAPPER.writeValueAsBytes(view);
        return ResponseEntity.ok()
            .cacheControl(CacheControl.noCache().cachePrivate())
            .header(HttpHeaders.VARY, HttpHeaders.AUTHORIZATION)
            .eTag("\"" + view.revision() + "-" + checkSum(json) + "\"")
            .contentType(MediaType.APPLICATION_JSON)
            .body(json);
    }

    private static String checkSum(byte[] json) {
        var sum = new CRC32C();
        sum.update(ByteBuffer.wrap(json));
        return Long.toHexString(sum.getValue());
    }

    /**
     * The revision somebody has seen. Fails with 428 if none is named and with 400 if it
     * cannot be read.
     */
    static int revision(@Nullable String ifMatch) {
        if (ifMatch == null) {
            throw new ProblemException(
                    Problem.unconditional("If-Match: missing (expected: the plan's ETag as you have seen it)"));
        }
        var tag = TAG.matcher(ifMatch.strip());
        if (!tag.matches()) {
            throw new ProblemException(
                    Problem.malformed("If-Match: unreadable (expected: one ETag you have seen, in quotes)"));
        }
        return Integer.parseInt(tag.group("revision"));
    }

}

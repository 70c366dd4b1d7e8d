package org.respite.alert.intervention;

import java.nio.ByteBuffer;
import java.util.zip.CRC32C;
import org.respite.contract.ContractJson;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/**
 * A plan and its ETag: the revision, which is what a change is based on, a hyphen and a
 * check sum of all that is shown, hints and reminder included.
 */
final class PlanResponse {

    private PlanResponse() {
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

}

package org.respite.http.condition;

import org.respite.contract.ContractJson;
import org.respite.http.page.Page;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/**
 * An answer that names its content: whoever asks again with {@code If-None-Match} gets
 * 304 until it has changed. To be kept by the reader alone, and asked for every time.
 */
public final class ETaggedJson {

    private ETaggedJson() {
    }

    public static ResponseEntity<byte[]> json(Object view) {
        return json(view, "");
    }

    /** A part of a list. */
    public static ResponseEntity<byte[]> page(Page<?> page) {
        var whole = json(page.items());
        var headers = new HttpHeaders();
        headers.putAll(whole.getHeaders());
        page.link(headers);
        return new ResponseEntity<>(whole.getBody(), headers, whole.getStatusCode());
    }

    /**
     * What can be changed: its tag begins with the version a change must name.
     */
    public static ResponseEntity<byte[]> versioned(Object view, String version) {
        return json(view, version + IfMatch.REST);
    }

    private static ResponseEntity<byte[]> json(Object view, String version) {
        byte[] json = ContractJson.MAPPER.writeValueAsBytes(view);
        return ResponseEntity.ok()
            .cacheControl(CacheControl.noCache().cachePrivate())
            .header(HttpHeaders.VARY, HttpHeaders.ACCEPT, HttpHeaders.AUTHORIZATION)
            .eTag(version + ContentTag.of(json))
            .contentType(MediaType.APPLICATION_JSON)
            .body(json);
    }

}

package org.respite.attack;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.respite.attack.surface.RunningSystem;
import org.respite.attack.surface.RunningSystem.Role;
import org.respite.attack.surface.RunningSystem.Service;

/** Somebody with a browser, as far as cookies and forms go. */
final class PageVisitor {

    static final String FORM = "application/x-www-form-urlencoded";

    private static final int REDIRECTED = 302;

    private static final Pattern HIDDEN = Pattern
        .compile("<input type=\"hidden\" name=\"([^\"]+)\" value=\"([^\"]*)\">");

    private final ApiClient client;

    private final Map<String, String> cookies = new HashMap<>();

    private PageVisitor(ApiClient client) {
        this.client = client;
    }

    /** Who has read the notice and signed in on a device of their own. */
    static PageVisitor signedIn(RunningSystem system, ApiClient browser, String organisation, String person) {
        var visitor = new PageVisitor(browser.with(""));
        var away = visitor.get(visitor.sentTo(visitor.get("/start?device=own")).getPath());
        URI back = system.loggedIn(visitor.sentTo(away), person, organisation);
        visitor.sentTo(visitor.get(back.getRawPath() + "?" + back.getRawQuery()));
        return visitor;
    }

    /** One browser for all visitors, who keep their cookies themselves. */
    static ApiClient browser(RunningSystem system, String organisation) {
        return ApiClient.of(system, Service.INGEST, organisation, Role.CLINICIAN);
    }

    private URI sentTo(HttpResponse<String> response) {
        if (response.statusCode() != REDIRECTED) {
            throw new IllegalStateException(
                    "a page answered %d (expected: to be sent on)".formatted(response.statusCode()));
        }
        return URI.create(response.headers().firstValue("Location").orElseThrow());
    }

    HttpResponse<String> get(String path) {
        return kept(cookies.isEmpty() ? client.get(path) : client.get(path, "Cookie", cookie()));
    }

    HttpResponse<String> post(String path, Map<String, String> fields) {
        String form = fields.entrySet()
            .stream()
            .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
            .collect(Collectors.joining("&"));
        return kept(client.post(path, FORM, form, "Cookie", cookie()));
    }

    /** The fields of the form on a page that nobody sees, with answers beside them. */
    Map<String, String> form(String path, Map<String, String> answers) {
        var fields = new LinkedHashMap<String, String>();
        HIDDEN.matcher(get(path).body()).results().forEach(hidden -> fields.put(hidden.group(1), hidden.group(2)));
        fields.putAll(answers);
        return fields;
    }

    private String cookie() {
        return cookies.entrySet()
            .stream()
            .map(each -> each.getKey() + "=" + each.getValue())
            .collect(Collectors.joining("; "));
    }

    private HttpResponse<String> kept(HttpResponse<String> response) {
        for (String set : response.headers().allValues("Set-Cookie")) {
            String[] pair = set.split(";", 2)[0].split("=", 2);
            cookies.put(pair[0], pair[1]);
        }
        return response;
    }

}

package org.respite.ingest.web.page;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.Utf8ByteOutput;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.respite.http.condition.ContentTag;
import org.respite.ingest.web.member.Device;
import org.respite.ingest.web.page.Frame.Csrf;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.security.web.server.csrf.CsrfToken;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** Makes pages of templates. */
public final class Pages {

    private static final MediaType HTML = MediaType.parseMediaType("text/html;charset=UTF-8");

    private static final String TEMPLATES = "org.respite.ingest.web.template";

    /** Length in bytes of which a page of somebody who has signed in is a multiple. */
    static final int PADDED_TO = 16 * 1024;

    private final TemplateEngine templates = TemplateEngine.createPrecompiled(null, ContentType.Html,
            Pages.class.getClassLoader(), TEMPLATES);

    private final Assets assets;

    private final Cookies cookies;

    private final PageSettings settings;

    Pages(Assets assets, Cookies cookies, PageSettings settings) {
        this.assets = assets;
        this.cookies = cookies;
        this.settings = settings;
    }

    /**
     * A page.
     * @param device of somebody who has signed in; absent for whoever has not
     * @param template its name
     * @param view what the template is given beside its frame
     */
    public Mono<ResponseEntity<byte[]>> show(ServerWebExchange exchange, HttpStatus status, @Nullable Device device,
            String template, Object view) {
        return show(exchange, status, device, device != null, template, view);
    }

    private Mono<ResponseEntity<byte[]>> show(ServerWebExchange exchange, HttpStatus status, @Nullable Device device,
            boolean padded, String template, Object view) {
        return frame(exchange, device).map(frame -> {
            var answer = ResponseEntity.status(status)
                .contentType(HTML)
                .header(HttpHeaders.CACHE_CONTROL, "no-store, no-transform")
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE, HttpHeaders.COOKIE)
                .header(HttpHeaders.CONTENT_LANGUAGE, frame.texts().language().tag());
            Language.chosen(exchange.getRequest())
                .ifPresent(language -> cookies.keep(exchange, Language.COOKIE, language.tag()));
            byte[] page = render(template, frame, view);
            return answer.body(padded ? padded(page, view) : page);
        });
    }

    /**
     * A page for whoever is answered by no controller, of the same length whatever they
     * sent.
     * @param more headers beside a page's own
     */
    public Mono<Void> tell(ServerWebExchange exchange, HttpStatus status, String template, Object view,
            HttpHeaders more) {
        return show(exchange, status, null, true, template, view)
            .flatMap(page -> PageProblems.write(exchange, page, more));
    }

    /** Whether a page is what a request asks for; others are told problems. */
    public static boolean areWanted(ServerHttpRequest request) {
        return PageProblems.wantsPage(request);
    }

    /**
     * How long a page is would tell whoever watches encrypted answers go by what is on
     * it. Nobody on the way may compress it, either: spaces would be the first to go.
     */
    private static byte[] padded(byte[] page, Object view) {
        int least = view instanceof LongPage more ? more.room() : 1;
        byte[] padded = Arrays.copyOf(page, Math.ceilDiv(Math.max(page.length, least), PADDED_TO) * PADDED_TO);
        Arrays.fill(padded, page.length, padded.length, (byte) ' ');
        return padded;
    }

    /** A page as it is for everybody. */
    public byte[] plain(Language language, String path, String template, Object view) {
        return render(template,
                new Frame(Texts.in(language), assets, path, null, null, null, settings.whatChangedAddress()), view);
    }

    /** A page after which somebody is no longer signed in. */
    public Mono<ResponseEntity<byte[]>> last(ServerWebExchange exchange, Device device, String template, Object view) {
        exchange.getAttributes().remove(CsrfToken.class.getName());
        return show(exchange, HttpStatus.OK, device, template, view);
    }

    /** The words in which a page for this request is written. */
    public Texts texts(ServerWebExchange exchange) {
        return Texts.in(Language.of(exchange.getRequest(), cookies.read(exchange, Language.COOKIE)));
    }

    private Mono<Frame> frame(ServerWebExchange exchange, @Nullable Device device) {
        var path = exchange.getRequest().getPath().value();
        return Mono.zip(csrf(exchange, device), owner(exchange, device))
            .map(both -> new Frame(texts(exchange), assets, path, device, both.getT1().orElse(null),
                    both.getT2().orElse(null), settings.whatChangedAddress()));
    }

    /** So that nobody's answers are sent as another's. */
    private static Mono<Optional<String>> owner(ServerWebExchange exchange, @Nullable Device device) {
        return device == Device.OWN ? exchange.getPrincipal()
            .map(who -> ContentTag.of(who.getName().getBytes(StandardCharsets.UTF_8)))
            .singleOptional() : Mono.just(Optional.empty());
    }

    /** Asking for it would give a mere visitor a session. */
    private static Mono<Optional<Csrf>> csrf(ServerWebExchange exchange, @Nullable Device device) {
        Mono<CsrfToken> token = exchange.getAttribute(CsrfToken.class.getName());
        return device == null || token == null ? Mono.just(Optional.empty())
                : token.map(known -> Optional.of(new Csrf(known.getParameterName(), known.getToken())));
    }

    private byte[] render(String template, Frame frame, Object view) {
        var output = new Utf8ByteOutput();
        templates.render(template + ".jte", Map.of("page", frame, "view", view), output);
        return output.toByteArray();
    }

}

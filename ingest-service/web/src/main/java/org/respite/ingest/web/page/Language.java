package org.respite.ingest.web.page;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.respite.contract.EnumWord;
import org.springframework.http.server.reactive.ServerHttpRequest;

/** A language the pages speak. */
public enum Language {

    EN("English", Locale.UK), DE("Deutsch", Locale.GERMANY);

    /** Holds a choice until the browser is closed. */
    static final String COOKIE = "respite-language";

    static final String PARAMETER = "lang";

    private final String ownName;

    private final Locale locale;

    Language(String ownName, Locale locale) {
        this.ownName = ownName;
        this.locale = locale;
    }

    /** What its speakers call it. */
    public String ownName() {
        return ownName;
    }

    /** BCP 47. */
    public String tag() {
        return EnumWord.of(this);
    }

    /** Whose words and dates these are. */
    public Locale locale() {
        return locale;
    }

    /** The one just chosen, the one chosen before, or the one the browser asks for. */
    static Language of(ServerHttpRequest request, Optional<String> kept) {
        return chosen(request).or(() -> kept.flatMap(Language::tagged)).orElseGet(() -> preferred(request));
    }

    static Optional<Language> chosen(ServerHttpRequest request) {
        return Optional.ofNullable(request.getQueryParams().getFirst(PARAMETER)).flatMap(Language::tagged);
    }

    private static Language preferred(ServerHttpRequest request) {
        List<Locale> ours = Arrays.stream(values()).map(language -> Locale.forLanguageTag(language.tag())).toList();
        return Optional.ofNullable(Locale.lookup(ranges(request), ours))
            .map(Locale::getLanguage)
            .flatMap(Language::tagged)
            .orElse(EN);
    }

    private static List<Locale.LanguageRange> ranges(ServerHttpRequest request) {
        try {
            return request.getHeaders().getAcceptLanguage();
        }
        catch (IllegalArgumentException unreadable) {
            return List.of();
        }
    }

    private static Optional<Language> tagged(String tag) {
        return Arrays.stream(values()).filter(language -> language.tag().equals(tag)).findFirst();
    }

}

package org.respite.contract.catalogue.pack;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.respite.contract.Ids;

/** Whether a pack says all that its key asks for, and nothing else. */
record PackCheck(String file, KeyForm form) {

    private static final Pattern LANGUAGE = Pattern.compile("[a-z]{2,3}");

    private static final int LINE = 200;

    private static final int TEXT = 500;

    void check(PackFile pack) {
        if (pack.organisations().isEmpty()) {
            throw wrong("organisations", "at least one");
        }
        pack.organisations().forEach(this::organisation);
        text("attribution", pack.attribution(), TEXT);
        if (pack.languages().isEmpty()) {
            throw wrong("languages", "at least one");
        }
        pack.languages().forEach(this::language);
    }

    private void organisation(String id) {
        if (!Ids.PATTERN.matcher(id).matches()) {
            throw wrong("organisations", "ids of 1..64 letters, digits or . _ ~ -");
        }
    }

    private void language(String code, PackWords words) {
        if (!LANGUAGE.matcher(code).matches()) {
            throw wrong("languages", "codes such as en");
        }
        String field = "languages." + code + ".";
        text(field + "title", words.title(), LINE);
        text(field + "timeFrame", words.timeFrame(), LINE);
        labels(field + "labels", words.labels());
        items(field + "items", words.items());
    }

    private void items(String field, Map<String, PackItem> items) {
        Set<String> asked = form.numbers().stream().map(String::valueOf).collect(Collectors.toSet());
        if (!asked.containsAll(items.keySet())) {
            throw wrong(field, "items of the key alone, which are numbered " + range());
        }
        if (!items.keySet().containsAll(asked)) {
            var missing = new TreeSet<>(form.numbers());
            missing.removeIf(number -> items.containsKey(number.toString()));
            throw wrong(field, "wording for each of " + range() + ", also for " + missing);
        }
        items.forEach((number, item) -> {
            text(field + "." + number + ".text", item.text(), TEXT);
            @Nullable List<String> labels = item.labels();
            if (labels != null) {
                labels(field + "." + number + ".labels", labels);
            }
        });
    }

    private void labels(String field, List<String> labels) {
        int needed = form.key().max() - form.key().min() + 1;
        if (labels.size() != needed) {
            throw wrong(field, needed + " labels, lowest answer first");
        }
        labels.forEach(label -> text(field, label, LINE));
    }

    private void text(String field, String text, int most) {
        if (text.isBlank() || text.length() > most || text.chars().anyMatch(Character::isISOControl)) {
            throw wrong(field, "1.." + most + " characters on one line");
        }
    }

    private String range() {
        return form.numbers().getFirst() + ".." + form.numbers().getLast();
    }

    private PackException wrong(String field, String expected) {
        return new PackException(file + ": " + field, expected);
    }

}

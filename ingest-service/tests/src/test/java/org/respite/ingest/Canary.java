package org.respite.ingest;

import java.util.List;
import java.util.regex.Pattern;

/**
 * What gives away that somebody's words were heard.
 *
 * @param words found nowhere else, so that one line that carries one is enough
 * @param ratings said in the same places, all of them; a number as short as an answer
 * also turns up by chance, in the name of a connection or as an offset, so all of them
 * have to be heard, each as a number of its own
 */
record Canary(List<String> words, List<String> ratings) {

    /** Lines that carry one of the words, or a rating if every rating is in some line. */
    List<String> heardIn(List<String> lines) {
        boolean everyRating = ratings.stream().allMatch(rating -> lines.stream().anyMatch(line -> says(line, rating)));
        return lines.stream()
            .filter(line -> words.stream().anyMatch(word -> saysIn(line, word))
                    || everyRating && ratings.stream().anyMatch(rating -> says(line, rating)))
            .toList();
    }

    /** Whether a line by itself is worth keeping: it carries a word, or any rating. */
    boolean mayBeIn(String line) {
        return words.stream().anyMatch(word -> saysIn(line, word))
                || ratings.stream().anyMatch(rating -> says(line, rating));
    }

    private static boolean saysIn(String line, String word) {
        return Pattern.compile(Pattern.quote(word), Pattern.CASE_INSENSITIVE).matcher(line).find();
    }

    private static boolean says(String line, String number) {
        return Pattern.compile("(?<![\\w.])" + number + "(?![\\w]|\\.\\d)").matcher(line).find();
    }

}

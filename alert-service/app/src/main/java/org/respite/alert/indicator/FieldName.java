package org.respite.alert.indicator;

/**
 * Text as the name of a field in a document, where a dot would mean a nested field and a
 * dollar an operator. Different texts give different names.
 */
final class FieldName {

    private FieldName() {
    }

    static String of(String text) {
        return text.replace("%", "%25").replace(".", "%2E").replace("$", "%24").replace("\0", "%00");
    }

}

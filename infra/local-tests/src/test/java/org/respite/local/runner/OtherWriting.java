package org.respite.local.runner;

import com.microsoft.playwright.Page;
import java.util.List;

/**
 * A language that is written from right to left and takes a third more room, as no
 * translation is there yet to look at.
 */
final class OtherWriting {

    private static final String WRITE = """
            () => {
              document.documentElement.dir = 'rtl';
              const all = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
              while (all.nextNode()) {
                const text = all.currentNode;
                if (text.data.trim() && !text.parentElement.closest('script, style, svg')) {
                  text.data = text.data.replace(/\\p{L}/gu, '\\u05e9').replace(/(\\u05e9{3})/g, '$1\\u05e9');
                }
              }
            }""";

    /** What one touches lies on nothing else that one touches. */
    private static final String OVERLAPS = """
            () => {
              const all = [...document.querySelectorAll('a, button, summary, label.step, label.check')]
                .filter(each => each.checkVisibility({ visibilityProperty: true }) && !each.closest('.skip'));
              const hit = (one, other) => [...one.getClientRects()].some(a => [...other.getClientRects()].some(b =>
                Math.min(a.right, b.right) - Math.max(a.left, b.left) > 1
                && Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top) > 1));
              return all.flatMap((one, i) => all.slice(i + 1)
                .filter(other => !one.contains(other) && !other.contains(one) && hit(one, other))
                .map(other => one.outerHTML.slice(0, 60) + ' on ' + other.outerHTML.slice(0, 60)));
            }""";

    private OtherWriting() {
    }

    static void write(Page page) {
        page.evaluate(WRITE);
    }

    static List<?> overlaps(Page page) {
        return (List<?>) page.evaluate(OVERLAPS);
    }

}

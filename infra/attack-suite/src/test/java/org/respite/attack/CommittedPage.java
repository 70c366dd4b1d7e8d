package org.respite.attack;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Collection;
import org.respite.attack.report.FindingsSection;
import org.respite.attack.report.MarkdownPage;
import org.respite.attack.report.PolicySection;
import org.respite.scoring.release.ReleasePolicy;

/**
 * The page as it is in the repository: compared with what tests come to, or written anew
 * with {@code -Drespite.attacks.report=write}.
 *
 * @param policy that is running
 */
record CommittedPage(ReleasePolicy policy) {

    private static final MarkdownPage PAGE = new MarkdownPage(Path.of("REPORT.md"));

    private static final boolean WRITE = "write".equals(System.getProperty("respite.attacks.report"));

    void holds(String section, String content) {
        show(section, content);
        assertThat(PAGE.section(section))
            .as("REPORT.md, section %s: stale; write it with -Drespite.attacks.report=write", section)
            .isEqualTo(content);
    }

    /**
     * For a table of which not everything comes out the same in every run: that it was
     * measured under the running policy, and what these attacks came to, digit for digit.
     */
    void holds(String section, String circumstances, FindingsSection table, Collection<Integer> repeatable) {
        show(section, table.toString());
        assertThat(PAGE.section(section))
            .as("REPORT.md, section %s: stale; write it with -Drespite.attacks.report=write", section)
            .startsWith(circumstances)
            .contains(repeatable.stream().map(table::rowsOf).toList());
    }

    /** For whoever reads a build's log, and for the page. */
    private static void show(String section, String content) {
        System.out.println(section + "\n\n" + content);
        if (WRITE) {
            PAGE.write(section, content);
        }
    }

    /** Says under what a table was measured; a table of another policy says another. */
    String circumstances(String effort) {
        return "Policy " + PolicySection.fingerprint(policy) + ". " + effort + ".";
    }

    String circumstances(int pairs) {
        return circumstances(pairs + " teams a world");
    }

}

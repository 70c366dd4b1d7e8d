package org.respite.scoring.release;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassModel;
import java.lang.classfile.CodeElement;
import java.lang.classfile.Instruction;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.respite.scoring.noise.NoiseSource;

/** Between answer and cell there is plain Java and nothing but integers. */
@AnalyzeClasses(packagesOf = { PureCoreTest.class, NoiseSource.class },
        importOptions = ImportOption.DoNotIncludeTests.class)
class PureCoreTest {

    private static final Set<String> FOR_DISPLAY = Set.of("PrivacyLoss", "NormalTail", "PrivacyFigures",
            "MechanismNotice");

    private static final Pattern FLOATING_POINT = Pattern.compile("D(?!UP).*|F.*|.2[DF]");

    @ArchTest
    static final ArchRule PLAIN_JAVA = classes().should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage("java..", "javax.crypto..", "org.jspecify..", "org.respite.contract..",
                "org.respite.scoring.noise", "org.respite.scoring.release")
        .because("values go in and values come out, so that every figure can be worked out again");

    @ArchTest
    static final ArchRule NO_CLOCK_AND_NO_CHANCE = noClasses().should()
        .dependOnClassesThat()
        .haveNameMatching("java\\.util\\.(Random|concurrent\\..*)|java\\.security\\.SecureRandom|java\\.time\\.Clock")
        .because("the same inputs must give the same cells");

    @ArchTest
    static final ArchRule NOISE_KNOWS_NO_RELEASE = noClasses().that()
        .resideInAPackage("org.respite.scoring.noise")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("org.respite.scoring.release")
        .because("the sampler can be read and checked by itself");

    @Test
    void noFloatingPointBetweenAnswerAndCell() throws Exception {
        List<String> floating = classFiles().filter(PureCoreTest::calculatesInFloatingPoint)
            .map(PureCoreTest::simpleName)
            .toList();

        assertThat(floating).isSubsetOf(FOR_DISPLAY).contains("PrivacyLoss");
    }

    private static Stream<Path> classFiles() throws URISyntaxException, IOException {
        return Stream.concat(classFilesBeside(NoiseSource.class), classFilesBeside(Releaser.class));
    }

    private static Stream<Path> classFilesBeside(Class<?> type) throws URISyntaxException, IOException {
        Path root = Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI());
        try (Stream<Path> files = Files.list(root.resolve(type.getPackageName().replace('.', '/')))) {
            return files.filter(file -> file.toString().endsWith(".class")).toList().stream();
        }
    }

    private static boolean calculatesInFloatingPoint(Path classFile) {
        ClassModel model = parse(classFile);
        return model.fields().stream().anyMatch(field -> isFloating(field.fieldType().stringValue())) || model.methods()
            .stream()
            .flatMap(method -> method.code().stream())
            .flatMap(code -> code.elementStream())
            .anyMatch(PureCoreTest::isFloatingPoint);
    }

    private static ClassModel parse(Path classFile) {
        try {
            return ClassFile.of().parse(classFile);
        }
        catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static boolean isFloating(String descriptor) {
        return descriptor.equals("D") || descriptor.equals("F");
    }

    private static boolean isFloatingPoint(CodeElement element) {
        return element instanceof Instruction instruction
                && FLOATING_POINT.matcher(instruction.opcode().name()).matches();
    }

    private static String simpleName(Path classFile) {
        return classFile.getFileName().toString().replaceFirst("\\.class$", "");
    }

}

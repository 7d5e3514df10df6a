import java.io.File;
import java.util.Map;
import java.util.TreeMap;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;
import org.verapdf.pdfa.results.ValidationResult;

/** Asks veraPDF whether files keep a standard. Arguments: the standard, then files. One line a file: its name, "kept" or
 *  the rules that it breaks with how often and where first. */
public class Judge {
    public static void main(String[] arguments) throws Exception {
        VeraGreenfieldFoundryProvider.initialise();
        PDFAFlavour standard = PDFAFlavour.fromString(arguments[0]);
        var foundry = Foundries.defaultInstance();
        for (int at = 1; at < arguments.length; at++) {
            File file = new File(arguments[at]);
            try (var parser = foundry.createParser(file, standard);
                    var validator = foundry.createValidator(standard, false)) {
                System.out.println(file.getName() + "\t" + said(validator.validate(parser)));
            }
        }
    }

    private static String said(ValidationResult result) {
        Map<String, Integer> broken = new TreeMap<>();
        Map<String, String> first = new TreeMap<>();
        for (TestAssertion each : result.getTestAssertions()) {
            if (each.getStatus() == TestAssertion.Status.FAILED) {
                String rule = each.getRuleId().getClause() + "-" + each.getRuleId().getTestNumber();
                broken.merge(rule, 1, Integer::sum);
                first.putIfAbsent(rule, each.getLocation().getContext());
            }
        }
        if (result.isCompliant() && broken.isEmpty()) {
            return "kept";
        }
        StringBuilder text = new StringBuilder("broken:");
        broken.forEach((rule, count) -> text.append(" ").append(rule).append(" x").append(count)
            .append(" at ").append(first.get(rule)).append(";"));
        return text.toString();
    }
}

package jp.ippo.notification.texts;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Pattern;
import jp.ippo.notification.texts.Disagreement.Quote;
import jp.ippo.notification.texts.Passage.Purpose;
import org.jspecify.annotations.Nullable;

/**
 * Whether all texts name the same telephone numbers and addresses to ask at: those the officer entered, or those of the first
 * text. The contact in the report to the PPC is another one (事務連絡者) and is not compared.
 */
final class ContactCheck {

    private static final Pattern PHONE = Pattern.compile(
            "(?<![0-9])0[0-9]{1,4}[-(][0-9]{1,4}[-)][0-9]{3,4}(?![0-9])" + "|(?<![0-9])0[0-9]{9,10}(?![0-9])");
    private static final Pattern MAIL = Pattern.compile("[A-Za-z0-9._%+-]+@[A-Za-z0-9.-]+\\.[A-Za-z]{2,}");

    List<Disagreement> check(FactBase base, List<Passage> passages) {
        var reference = officers(base);
        var found = new ArrayList<Disagreement>();
        for (var passage : passages) {
            if (passage.purpose() != Purpose.CONTACT || passage.text().contains(Drafting.TO_WRITE)) continue;
            var said = new Quote(
                    passage.place(), String.join("・", ways(passage.text())), Sentences.around(passage.text(), 0));
            if (reference == null) reference = said;
            else if (!reference.value().equals(said.value()))
                found.add(new Disagreement(Aspect.CONTACT, reference, said));
        }
        return found;
    }

    private static @Nullable Quote officers(FactBase base) {
        var window = base.officers().contactWindow();
        if (window == null) return null;
        var place = new Place(Source.FACTS, base.report().revision(), "お問い合わせ窓口", "Contact");
        return new Quote(place, String.join("・", ways(window)), window);
    }

    /** In one order and one spelling. */
    private static TreeSet<String> ways(String text) {
        var plain = Numerals.halfWidth(text).replace('（', '(').replace('）', ')');
        var found = new TreeSet<String>();
        PHONE.matcher(plain)
                .results()
                .forEach(one -> found.add(one.group().replace('(', '-').replace(')', '-')));
        MAIL.matcher(plain).results().forEach(one -> found.add(one.group()));
        return found;
    }
}

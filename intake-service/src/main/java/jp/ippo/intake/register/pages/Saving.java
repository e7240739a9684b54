package jp.ippo.intake.register.pages;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import jp.ippo.door.FieldProblem;
import jp.ippo.door.Refused;
import jp.ippo.intake.forms.Wording;
import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.ModelAndView;

/** Saves what a form holds, or shows the form again with what was typed and what is wrong with it. */
final class Saving {

    private final Typed typed;
    private final Locale locale;

    Saving(Typed typed, Locale locale) {
        this.typed = typed;
        this.locale = locale;
    }

    /**
     * @param save what is done when everything can be read; hands back where to go next
     * @param again the form, to be shown with the problems
     * @param prefix of the fields of this form in the entry, for example {@code data[2].}
     */
    ModelAndView orAgain(String prefix, Supplier<ModelAndView> save, Supplier<ModelAndView> again) {
        try {
            if (!typed.unreadable().isEmpty()) throw Refused.fields(typed.unreadable());
            return save.get();
        } catch (Refused refused) {
            var overtaken = refused.status() == HttpStatus.PRECONDITION_FAILED;
            if (refused.problems().isEmpty() && !overtaken) throw refused;
            var page = again.get();
            page.setStatus(refused.status());
            if (overtaken) return page.addObject("overtaken", true);
            return page.addObject("problems", shown(refused.problems(), prefix));
        }
    }

    private Map<String, String> shown(List<FieldProblem> problems, String prefix) {
        var shown = new LinkedHashMap<String, String>();
        for (var one : problems) {
            var field = one.field().startsWith(prefix) ? one.field().substring(prefix.length()) : one.field();
            shown.putIfAbsent(field.startsWith("body.") ? "body" : field, Wording.half(one.problem(), locale));
        }
        return shown;
    }
}

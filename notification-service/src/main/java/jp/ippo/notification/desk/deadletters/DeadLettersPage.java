package jp.ippo.notification.desk.deadletters;

import java.util.Locale;
import jp.ippo.door.Refused;
import jp.ippo.notification.deadletters.DeadLetterOffice;
import jp.ippo.notification.deadletters.Place;
import jp.ippo.notification.desk.Bilingual;
import jp.ippo.notification.desk.DeskPage;
import jp.ippo.notification.desk.Veil;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.security.core.Authentication;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** 処理できなかったメッセージ: look, mend the cause, then play it again; or discard it with a second person. */
@DeskPage
@RequestMapping("/dead-letters")
class DeadLettersPage {

    private static final int PER_PAGE = 200;

    private final DeadLetterOffice office;
    private final JsonMapper json;
    private final Veil veil;

    DeadLettersPage(DeadLetterOffice office, JsonMapper json, Veil veil) {
        this.office = office;
        this.json = json;
        this.veil = veil;
    }

    private interface Act {
        void on(Place place);
    }

    @GetMapping
    String list(@RequestParam(defaultValue = "false") boolean all, Model model) {
        model.addAttribute("all", all);
        model.addAttribute("most", PER_PAGE);
        model.addAttribute("letters", office.newest(!all, PER_PAGE));
        return "dead-letters";
    }

    @GetMapping("/{topic}/{partition}/{offset}")
    ModelAndView one(@PathVariable String topic, @PathVariable int partition, @PathVariable long offset) {
        return page(new Place(topic, partition, offset), HttpStatus.OK);
    }

    @PostMapping("/{topic}/{partition}/{offset}/replay")
    ModelAndView replay(
            @PathVariable String topic,
            @PathVariable int partition,
            @PathVariable long offset,
            Authentication caller,
            Locale locale,
            RedirectAttributes next) {
        var place = new Place(topic, partition, offset);
        return done(place, at -> office.replay(at, caller.getName()), "replayed", locale, next);
    }

    @PostMapping("/{topic}/{partition}/{offset}/discard")
    ModelAndView askToDiscard(
            @PathVariable String topic,
            @PathVariable int partition,
            @PathVariable long offset,
            @RequestParam(required = false) @Nullable String reason,
            Authentication caller,
            Locale locale,
            RedirectAttributes next) {
        var place = new Place(topic, partition, offset);
        return done(place, at -> office.askToDiscard(at, reason, caller.getName()), "asked", locale, next);
    }

    @PostMapping("/{topic}/{partition}/{offset}/discard/confirmation")
    ModelAndView discard(
            @PathVariable String topic,
            @PathVariable int partition,
            @PathVariable long offset,
            Authentication caller,
            Locale locale,
            RedirectAttributes next) {
        var place = new Place(topic, partition, offset);
        return done(place, at -> office.discard(at, caller.getName()), "discarded", locale, next);
    }

    private ModelAndView done(Place place, Act act, String word, Locale locale, RedirectAttributes next) {
        try {
            act.on(place);
        } catch (Refused refused) {
            if (refused.status() == HttpStatus.NOT_FOUND) throw refused;
            var why = refused.problems().isEmpty()
                    ? Bilingual.reason(refused, locale)
                    : Bilingual.problems(refused, locale).values().iterator().next();
            return page(place, refused.status()).addObject("refusal", why);
        }
        next.addFlashAttribute("done", "dead-letters.done." + word);
        return new ModelAndView(
                "redirect:/dead-letters/" + place.topic() + "/" + place.partition() + "/" + place.offset());
    }

    private ModelAndView page(Place place, HttpStatusCode status) {
        var found = office.open(place);
        boolean veiled = veil.now().covers(found.said());
        var opened = veiled ? found.withoutValue() : found;
        var page = new ModelAndView("dead-letter");
        page.setStatus(status);
        return page.addObject("one", opened)
                .addObject("veiled", veiled)
                .addObject("letter", opened.letter())
                .addObject("value", pretty(opened.value()));
    }

    private String pretty(@Nullable String value) {
        if (value == null) return "";
        try {
            return json.writerWithDefaultPrettyPrinter().writeValueAsString(json.readTree(value));
        } catch (JacksonException notJson) {
            return value;
        }
    }
}

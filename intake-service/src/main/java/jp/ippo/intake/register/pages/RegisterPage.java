package jp.ippo.intake.register.pages;

import java.util.Optional;
import java.util.UUID;
import jp.ippo.door.Role;
import jp.ippo.door.SignedIn;
import jp.ippo.intake.forms.IntakePage;
import jp.ippo.intake.register.ContractList;
import jp.ippo.intake.register.Gaps;
import jp.ippo.intake.register.Keeper;
import jp.ippo.intake.register.ReadRegister;
import jp.ippo.intake.register.telling.DueDates;
import jp.ippo.intake.register.telling.Messages;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.util.UriComponentsBuilder;

/** {@code /register}: the contracts, the gaps of all of them, and what falls due. */
@IntakePage
class RegisterPage {

    private static final int PAGE = 50;
    private static final int LONGEST = 200;
    private static final int DAYS_AHEAD = 60;

    private final Desk desk;
    private final ContractList list;
    private final Gaps gaps;
    private final DueDates dates;
    private final Messages messages;
    private final ReadRegister register;

    RegisterPage(Desk desk, ContractList list, Gaps gaps, DueDates dates, Messages messages, ReadRegister register) {
        this.desk = desk;
        this.list = list;
        this.gaps = gaps;
        this.dates = dates;
        this.messages = messages;
        this.register = register;
    }

    @GetMapping("/register")
    ModelAndView contracts(
            @RequestParam(defaultValue = "") String body,
            @RequestParam(defaultValue = "") String department,
            @RequestParam(defaultValue = "") String words,
            @RequestParam(defaultValue = "ALL") String state,
            @RequestParam(required = false) @Nullable UUID before,
            @AuthenticationPrincipal SignedIn person) {
        var by = Keeper.from(person);
        var which = java.util.Arrays.stream(ContractList.State.values())
                .filter(one -> one.name().equals(state))
                .findFirst()
                .orElse(ContractList.State.ALL);
        var wish = new ContractList.Wish(
                by.seesOnly().or(() -> given(department)),
                given(body),
                words.strip().substring(0, Math.min(words.strip().length(), LONGEST)),
                which);
        var lines = list.find(wish, Optional.ofNullable(before), desk.today(), PAGE + 1);
        var shown = lines.stream().limit(PAGE).toList();
        return new ModelAndView("register/list")
                .addObject("lines", shown)
                .addObject(
                        "next",
                        lines.size() <= PAGE
                                ? null
                                : UriComponentsBuilder.fromPath("/register")
                                        .queryParam("body", body)
                                        .queryParam("department", department)
                                        .queryParam("words", wish.words())
                                        .queryParam("state", which)
                                        .queryParam(
                                                "before", shown.get(PAGE - 1).id())
                                        .encode()
                                        .toUriString())
                .addObject("body", body)
                .addObject("department", department)
                .addObject("words", wish.words())
                .addObject("state", which.name())
                .addObject("states", ContractList.State.values())
                .addObject("bodies", desk.bodies())
                .addObject("bodyNames", BodyNames.of(desk.bodies()))
                .addObject("contractors", register.contractors())
                .addObject("choosesDepartment", by.seesOnly().isEmpty())
                .addObject("mayImport", person.is(Role.PRIVACY_OFFICER));
    }

    @GetMapping("/register/gaps")
    ModelAndView gaps(
            @RequestParam(defaultValue = "") String body,
            @RequestParam(required = false) @Nullable String after,
            @AuthenticationPrincipal SignedIn person) {
        var department = Keeper.from(person).seesOnly();
        var lines = gaps.find(department, given(body), GapPlace.read(after), PAGE + 1);
        var shown = lines.stream().limit(PAGE).toList();
        return new ModelAndView("register/gaps")
                .addObject("lines", shown)
                .addObject(
                        "next",
                        lines.size() <= PAGE ? null : shown.get(PAGE - 1).place())
                .addObject("counted", gaps.counted(department, desk.today()))
                .addObject("body", body)
                .addObject("bodies", desk.bodies())
                .addObject("bodyNames", BodyNames.of(desk.bodies()))
                .addObject("today", desk.today());
    }

    @GetMapping("/register/due")
    ModelAndView due(@RequestParam(defaultValue = "") String body, @AuthenticationPrincipal SignedIn person) {
        var department = Keeper.from(person).seesOnly();
        return new ModelAndView("register/due")
                .addObject("lines", dates.until(desk.today().plusDays(DAYS_AHEAD), department, given(body), 500))
                .addObject("told", messages.newest(department, 100))
                .addObject("body", body)
                .addObject("bodies", desk.bodies())
                .addObject("bodyNames", BodyNames.of(desk.bodies()))
                .addObject("today", desk.today());
    }

    private static Optional<String> given(String text) {
        return Optional.of(text.strip()).filter(one -> !one.isEmpty());
    }
}

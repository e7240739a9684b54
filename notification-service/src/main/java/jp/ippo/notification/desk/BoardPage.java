package jp.ippo.notification.desk;

import jp.ippo.events.CaseProgressed.Gate;
import jp.ippo.events.IncidentAssessed.Duty;
import jp.ippo.notification.cases.BoardFilter;
import jp.ippo.notification.cases.CaseBoard;
import org.jspecify.annotations.Nullable;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** 案件一覧. */
@DeskPage
class BoardPage {

    private static final int PER_PAGE = 50;

    private final Cases cases;
    private final CaseBoard bodies;

    BoardPage(Cases cases, CaseBoard bodies) {
        this.cases = cases;
        this.bodies = bodies;
    }

    @GetMapping("/")
    String board(@RequestParam(required = false) @Nullable String after, BoardWish wish, Model model) {
        model.addAttribute("board", cases.board(wish.filter(), after, PER_PAGE));
        model.addAttribute("wish", wish);
        model.addAttribute("after", after);
        model.addAttribute("times", BoardFilter.Time.values());
        model.addAttribute("duties", Duty.values());
        model.addAttribute("gates", Gate.values());
        model.addAttribute("bodies", bodies.bodies());
        return "board";
    }
}

package jp.ippo.notification.desk.duties;

import jp.ippo.notification.desk.DeskPage;
import org.jspecify.annotations.Nullable;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** 期限と連絡, over all cases. */
@DeskPage
class DutiesBoardPage {

    private static final int PER_PAGE = 25;

    private final DutiesOfCases duties;

    DutiesBoardPage(DutiesOfCases duties) {
        this.duties = duties;
    }

    @GetMapping("/duties")
    String board(@RequestParam(required = false) @Nullable String after, Model model) {
        model.addAttribute("page", duties.all(after, PER_PAGE));
        return "duties/board";
    }
}

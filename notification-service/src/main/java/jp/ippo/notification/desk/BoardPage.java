package jp.ippo.notification.desk;

import org.jspecify.annotations.Nullable;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** 案件一覧. */
@DeskPage
class BoardPage {

    private static final int PER_PAGE = 50;

    private final Cases cases;

    BoardPage(Cases cases) {
        this.cases = cases;
    }

    @GetMapping("/")
    String board(@RequestParam(required = false) @Nullable String after, Model model) {
        model.addAttribute("board", cases.board(after, PER_PAGE));
        return "board";
    }
}

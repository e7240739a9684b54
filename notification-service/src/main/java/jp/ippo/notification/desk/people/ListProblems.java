package jp.ippo.notification.desk.people;

import jp.ippo.notification.individuals.lists.ListRefused;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** Answers a program whose list is wrong: lines and columns, never a value. */
@RestControllerAdvice(annotations = RestController.class)
@Order(-1)
class ListProblems {

    @ExceptionHandler
    ProblemDetail refused(ListRefused refused) {
        var detail = ProblemDetail.forStatusAndDetail(
                HttpStatus.UNPROCESSABLE_CONTENT,
                "名簿に誤りがあるため、1件も登録していません。 / The list has wrong rows; nothing of it was stored.");
        detail.setProperty("rows", refused.rows());
        detail.setProperty("errorCount", refused.count());
        detail.setProperty("errors", refused.problems());
        return detail;
    }
}

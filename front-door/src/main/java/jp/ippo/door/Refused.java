package jp.ippo.door;

import java.util.List;
import org.springframework.http.HttpStatus;

/** A request that is understood and refused, with the reason in words. */
public final class Refused extends RuntimeException {

    private final HttpStatus status;
    private final List<FieldProblem> problems;

    private Refused(HttpStatus status, String reason, List<FieldProblem> problems) {
        super(reason);
        this.status = status;
        this.problems = problems;
    }

    /** 404 */
    public static Refused notFound(String what) {
        return new Refused(HttpStatus.NOT_FOUND, what, List.of());
    }

    /** 403: the caller is known and may not do this, for a reason beyond the role. */
    public static Refused forbidden(String reason) {
        return new Refused(HttpStatus.FORBIDDEN, reason, List.of());
    }

    /** 409: the state of things forbids it now. */
    public static Refused conflict(String reason) {
        return new Refused(HttpStatus.CONFLICT, reason, List.of());
    }

    /** 412: somebody else changed it since the caller looked. */
    public static Refused changedMeanwhile(String reason) {
        return new Refused(HttpStatus.PRECONDITION_FAILED, reason, List.of());
    }

    /** 422: well-formed, but a field cannot be right. */
    public static Refused field(String field, String problem) {
        return fields(List.of(new FieldProblem(field, problem)));
    }

    /** 422 */
    public static Refused fields(List<FieldProblem> problems) {
        return new Refused(HttpStatus.UNPROCESSABLE_CONTENT, "入力に誤りがあります。 / Some fields cannot be right.", problems);
    }

    public HttpStatus status() {
        return status;
    }

    public List<FieldProblem> problems() {
        return problems;
    }
}

package jp.ippo.intake.filing;

import java.util.ArrayList;
import java.util.List;
import jp.ippo.door.FieldProblem;
import jp.ippo.door.Refused;

/** Gathers what cannot be right, so that a person learns of all of it at once. Names fields, never their values. */
final class Problems {

    private final List<FieldProblem> found = new ArrayList<>();

    void add(String field, String japanese, String english) {
        found.add(new FieldProblem(field, japanese + " / " + english));
    }

    void addIf(boolean wrong, String field, String japanese, String english) {
        if (wrong) add(field, japanese, english);
    }

    List<FieldProblem> found() {
        return List.copyOf(found);
    }

    void refuseIfAny() {
        if (!found.isEmpty()) throw Refused.fields(found());
    }
}

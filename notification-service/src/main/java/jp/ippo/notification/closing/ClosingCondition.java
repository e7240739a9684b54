package jp.ippo.notification.closing;

import java.util.List;
import java.util.Set;
import jp.ippo.notification.cases.CaseFile;

/** What one room has to say about whether a case may be closed. Each room puts up its own as a bean. */
public interface ClosingCondition {

    /** Place on the checklist; smaller stands further in front. */
    int order();

    /** Codes of the lines it may say. */
    Set<String> codes();

    /** One line or several; computed anew each time it is asked. */
    List<ClosingLine> lines(CaseFile file);
}

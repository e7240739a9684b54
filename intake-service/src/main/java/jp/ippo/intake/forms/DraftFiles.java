package jp.ippo.intake.forms;

import java.util.List;
import java.util.UUID;
import jp.ippo.door.FieldProblem;
import jp.ippo.intake.attachments.AttachedFiles;
import jp.ippo.intake.attachments.Attachment;
import jp.ippo.intake.attachments.Attachments;
import jp.ippo.intake.filing.Reporter;
import jp.ippo.intake.filing.SavedForms;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.util.MultiValueMap;
import org.springframework.web.multipart.MultipartFile;

/** The files of a draft as its form changes them. A draft of another account has none. */
@Component
class DraftFiles {

    private final SavedForms drafts;
    private final Attachments attachments;
    private final AttachedFiles attached;

    DraftFiles(SavedForms drafts, Attachments attachments, AttachedFiles attached) {
        this.drafts = drafts;
        this.attachments = attachments;
        this.attached = attached;
    }

    List<Attachment> of(UUID draft, Reporter by) {
        return drafts.find(draft, by).isEmpty() ? List.of() : attached.ofDraft(draft);
    }

    boolean isAsked(MultiValueMap<String, String> form, @Nullable List<MultipartFile> files) {
        return form.containsKey("remove") || !Uploaded.files(files).isEmpty();
    }

    /** @return what was not taken, and why */
    List<FieldProblem> change(
            UUID draft, MultiValueMap<String, String> form, @Nullable List<MultipartFile> files, Reporter by) {
        if (drafts.find(draft, by).isEmpty()) return List.of();
        for (var removed : form.getOrDefault("remove", List.of()))
            Uploaded.id(removed).ifPresent(id -> attachments.removeFromDraft(draft, id));
        return attachments.addToDraft(draft, Uploaded.files(files), by.account());
    }
}

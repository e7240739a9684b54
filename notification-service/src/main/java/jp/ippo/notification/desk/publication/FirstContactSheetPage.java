package jp.ippo.notification.desk.publication;

import java.util.UUID;
import jp.ippo.notification.desk.DeskPage;
import jp.ippo.notification.publication.FirstContact;
import jp.ippo.notification.publication.FirstContacts;
import jp.ippo.notification.texts.FirstContactSheets;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** 一報の読み上げ票, on screen and on one sheet of paper, with the form to record the call. */
@DeskPage
class FirstContactSheetPage {

    private final FirstContactSheets sheets;
    private final FirstContacts contacts;

    FirstContactSheetPage(FirstContactSheets sheets, FirstContacts contacts) {
        this.sheets = sheets;
        this.contacts = contacts;
    }

    @GetMapping("/cases/{incidentId}/first-contact-sheet")
    String sheet(@PathVariable UUID incidentId, Model model) {
        model.addAttribute("incidentId", incidentId);
        model.addAttribute("sheet", sheets.of(incidentId));
        model.addAttribute("contacts", contacts.of(incidentId));
        model.addAttribute("contact", ContactForm.EMPTY);
        model.addAttribute("contactChannels", FirstContact.Channel.values());
        return "first-contact-sheet";
    }
}

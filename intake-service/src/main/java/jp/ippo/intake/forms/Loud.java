package jp.ippo.intake.forms;

import java.util.List;
import jp.ippo.door.SignedIn;

/** What another room has to say loudly on the start page. */
public interface Loud {

    List<Call> to(SignedIn person);

    /**
     * @param message name of the message
     * @param words that go into it
     * @param address where something can be done about it
     */
    record Call(String message, List<String> words, String address) {}
}

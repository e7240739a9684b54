package jp.ippo.intake.attachments;

/** Why a file is not taken, in words that say what to do instead (日本語 / English). */
final class NotTaken extends Exception {

    NotTaken(String japanese, String english) {
        super(japanese + " / " + english, null, false, false);
    }

    String inWords() {
        return String.valueOf(getMessage());
    }
}

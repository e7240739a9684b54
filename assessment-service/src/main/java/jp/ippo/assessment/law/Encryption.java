package jp.ippo.assessment.law;

/**
 * 高度な暗号化等: the questions behind "it was encrypted"; unknown never excludes.
 *
 * @param method cipher or product in the department's words, null while unknown
 * @param recognisedCipher whether it is on the 電子政府推奨暗号リスト or in ISO/IEC 18033
 * @param keyKeptApart whether key or password was apart from the medium and protected
 * @param remoteWipeConfirmed whether the data or the key was deleted from afar, confirmed
 * @param validCredentialsUsed whether the data was decrypted for somebody with valid credentials
 */
public record Encryption(
        Answer applied,
        String method,
        Answer recognisedCipher,
        Scope scope,
        Answer keyKeptApart,
        Answer remoteWipeConfirmed,
        DeviceState stateWhenLost,
        Answer validCredentialsUsed) {

    public enum Scope {
        WHOLE_MEDIUM,
        FILES,
        UNKNOWN
    }

    public enum DeviceState {
        OFF,
        LOCKED,
        SIGNED_IN,
        UNKNOWN
    }

    static final Encryption UNKNOWN = new Encryption(null, null, null, null, null, null, null, null);

    public Encryption {
        applied = Answer.orUnknown(applied);
        recognisedCipher = Answer.orUnknown(recognisedCipher);
        scope = scope == null ? Scope.UNKNOWN : scope;
        keyKeptApart = Answer.orUnknown(keyKeptApart);
        remoteWipeConfirmed = Answer.orUnknown(remoteWipeConfirmed);
        stateWhenLost = stateWhenLost == null ? DeviceState.UNKNOWN : stateWhenLost;
        validCredentialsUsed = Answer.orUnknown(validCredentialsUsed);
    }

    boolean isMethodNamed() {
        return method != null && !method.isBlank();
    }
}

package jp.ippo.notification.individuals;

/** 通知番号: random, unguessable, without letters and digits that are mistaken for each other on the telephone. */
final class Reference {

    private static final char[] ALPHABET = "23456789ABCDEFGHJKMNPQRSTVWXYZ".toCharArray();
    private static final int GROUPS = 3;
    private static final int PER_GROUP = 4;

    private Reference() {}

    /** 30^12: about 59 bits. */
    static String random(RandomBytes random) {
        var text = new StringBuilder();
        for (int group = 0; group < GROUPS; group++) {
            if (group > 0) text.append('-');
            for (int i = 0; i < PER_GROUP; i++) text.append(ALPHABET[random.below(ALPHABET.length)]);
        }
        return text.toString();
    }
}

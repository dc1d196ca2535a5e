package io.renown.mail;

/** The last step of a mail's way. */
interface MailDelivery {

    /** @return {@link MailState#SENT}, or {@link MailState#CAUGHT} where nothing is sent */
    MailState deliver(Mail mail, MailSender sender) throws Failed;

    /** Why a mail was not taken: the kind of failure, without address or words. */
    final class Failed extends Exception {

        Failed(Throwable cause) {
            super(root(cause).getClass().getSimpleName(), cause);
        }

        String kind() {
            return String.valueOf(getMessage());
        }

        private static Throwable root(Throwable failure) {
            Throwable root = failure;
            while (root.getCause() != null) {
                root = root.getCause();
            }
            return root;
        }
    }
}

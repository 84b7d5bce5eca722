/*
 * Both ends are the same program, so a message is its structure's bytes. What
 * a worker sends is still not believed: its texts are ended here.
 */
#define _GNU_SOURCE /* MSG_CMSG_CLOEXEC, struct ucred's neighbours */

#include "run/wire.h"

#include <errno.h>
#include <string.h>
#include <sys/socket.h>
#include <sys/uio.h>
#include <unistd.h>

enum { DESCRIPTORS_MOST = WIRE_FORMATS };

union control {
    struct cmsghdr header;
    char bytes[CMSG_SPACE(sizeof(int) * DESCRIPTORS_MOST)];
};

bool wire_open(int ends[2]) { return socketpair(AF_UNIX, SOCK_SEQPACKET | SOCK_CLOEXEC, 0, ends) == 0; }

bool wire_send(int channel, const struct message *message, const int *descriptors, int count) {
    struct iovec part = {.iov_base = (void *)(uintptr_t)message, .iov_len = sizeof *message};
    union control control = {0};
    struct msghdr header = {.msg_iov = &part, .msg_iovlen = 1};
    if (count > 0) {
        header.msg_control = control.bytes;
        header.msg_controllen = CMSG_SPACE(sizeof(int) * (size_t)count);
        struct cmsghdr *rights = CMSG_FIRSTHDR(&header);
        rights->cmsg_level = SOL_SOCKET;
        rights->cmsg_type = SCM_RIGHTS;
        rights->cmsg_len = CMSG_LEN(sizeof(int) * (size_t)count);
        memcpy(CMSG_DATA(rights), descriptors, sizeof(int) * (size_t)count);
    }
    ssize_t sent;
    do
        sent = sendmsg(channel, &header, MSG_NOSIGNAL);
    while (sent < 0 && errno == EINTR);
    return sent == (ssize_t)sizeof *message;
}

/* Keeps the first `most` of the descriptors that came, closes the others. */
static int take_descriptors(struct msghdr *header, int *descriptors, int most) {
    struct cmsghdr *rights = CMSG_FIRSTHDR(header);
    int count = 0;
    if (rights == NULL || rights->cmsg_level != SOL_SOCKET || rights->cmsg_type != SCM_RIGHTS)
        return 0;
    int came = (int)((rights->cmsg_len - CMSG_LEN(0)) / sizeof(int));
    for (int i = 0; i < came; i++) {
        int descriptor;
        memcpy(&descriptor, CMSG_DATA(rights) + sizeof(int) * (size_t)i, sizeof descriptor);
        if (count < most)
            descriptors[count++] = descriptor;
        else
            close(descriptor);
    }
    return count;
}

static void end_texts(struct message *message) {
    message->name[WIRE_NAME - 1] = message->told[WIRE_TOLD - 1] = message->sha256[SHA256_HEX - 1] = '\0';
    message->registrant[WIRE_WORD - 1] = message->stem[WIRE_WORD - 1] = message->cik[WIRE_WORD - 1] = '\0';
    message->form[WIRE_WORD - 1] = message->date[WIRE_WORD - 1] = '\0';
    for (int i = 0; i < WIRE_FORMATS; i++)
        message->outputs[i].sha256[SHA256_HEX - 1] = '\0';
}

bool wire_receive(int channel, struct message *message, int *descriptors, int most, int *count) {
    struct iovec part = {.iov_base = message, .iov_len = sizeof *message};
    union control control = {0};
    struct msghdr header = {
        .msg_iov = &part, .msg_iovlen = 1, .msg_control = control.bytes, .msg_controllen = sizeof control.bytes};
    ssize_t came;
    do
        came = recvmsg(channel, &header, MSG_CMSG_CLOEXEC);
    while (came < 0 && errno == EINTR);
    *count = came > 0 ? take_descriptors(&header, descriptors, most) : 0;
    if (came != (ssize_t)sizeof *message)
        return false;
    end_texts(message);
    return true;
}

void wire_put(char *field, size_t size, text t) {
    size_t length = t.len < size ? t.len : size - 1;
    memset(field, 0, size);
    if (length > 0)
        memcpy(field, t.ptr, length);
}

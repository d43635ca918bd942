"""The system calls that a student's Python may make, by their numbers on each kind of machine.

Files, memory, time, threads, waiting. Missing, and so refused: running programs, new processes, sockets, tracing,
mounting, other processes' memory, keys, io_uring, bpf, memfd and whatever a newer kernel brings; also `truncate` by a
path, which Landlock before Linux 6.2 does not look at (`ftruncate` of an open file is allowed). ASKED are looked at
more closely. PRETENDED answer "done" and do nothing: the rights and times of files, which Landlock does not look at
either; `shutil.copy` sets them, and a submission has no use for them. ABSENT are said not to be supported, as on a
file system without extended attributes, which `shutil.copy2` looks for.

Source: the kernel's own asm/unistd_64.h and asm-generic/unistd.h. The numbers for aarch64 have not been tried on one.
"""

from collections.abc import Mapping


def _table(text: str) -> dict[str, int]:
    """A name and a number in turn."""
    words = text.split()
    return dict(zip(words[::2], map(int, words[1::2]), strict=True))


_ALLOWED_X86_64 = """
    read 0  write 1  close 3  fstat 5  lseek 8  mmap 9  mprotect 10  munmap 11  brk 12  rt_sigaction 13
    rt_sigprocmask 14  rt_sigreturn 15  rt_sigpending 127  rt_sigtimedwait 128  rt_sigsuspend 130  pread64 17
    pwrite64 18  readv 19  writev 20  preadv 295  pwritev 296  access 21  pipe 22  pipe2 293  select 23
    pselect6 270  poll 7  ppoll 271  sched_yield 24  mremap 25  msync 26  mincore 27  madvise 28  dup 32  dup2 33
    dup3 292  pause 34  nanosleep 35  getitimer 36  setitimer 38  alarm 37  getpid 39  getppid 110  gettid 186
    exit 60  exit_group 231  uname 63  flock 73  fsync 74  fdatasync 75   ftruncate 77
    getdents 78  getdents64 217  getcwd 79  chdir 80  fchdir 81  rename 82  renameat 264  renameat2 316  mkdir 83
    mkdirat 258  rmdir 84  creat 85  unlink 87  unlinkat 263  symlink 88  symlinkat 266  readlink 89  readlinkat 267
    umask 95  gettimeofday 96  time 201  times 100  getrlimit 97  getrusage 98
    sysinfo 99  getuid 102  getgid 104  geteuid 107  getegid 108  getresuid 118  getresgid 120  getpgrp 111
    getpgid 121  getsid 124  getgroups 115  sigaltstack 131  statfs 137  fstatfs 138  stat 4  lstat 6  open 2
    openat 257  newfstatat 262  statx 332  faccessat 269  faccessat2 439
    futex 202  sched_getaffinity 204  sched_getparam 143  sched_getscheduler 145  set_tid_address 218
    restart_syscall 219  clock_gettime 228  clock_getres 229  clock_nanosleep 230  epoll_create 213
    epoll_create1 291  epoll_ctl 233  epoll_wait 232  epoll_pwait 281  eventfd 284  eventfd2 290
    set_robust_list 273  get_robust_list 274  fallocate 285  fadvise64 221  getrandom 318  rseq 334  membarrier 324
    close_range 436  arch_prctl 158  getcpu 309  sendto 44  recvfrom 45  shutdown 48  getsockname 51  getpeername 52
    getsockopt 55  setsockopt 54
"""
_ALLOWED_AARCH64 = """
    read 63  write 64  close 57  fstat 80  lseek 62  mmap 222  mprotect 226  munmap 215  brk 214  rt_sigaction 134
    rt_sigprocmask 135  rt_sigreturn 139  rt_sigpending 136  rt_sigtimedwait 137  rt_sigsuspend 133  pread64 67
    pwrite64 68  readv 65  writev 66  preadv 69  pwritev 70  pipe2 59  pselect6 72  ppoll 73  sched_yield 124
    mremap 216  msync 227  mincore 232  madvise 233  dup 23  dup3 24  nanosleep 101  getitimer 102  setitimer 103
    getpid 172  getppid 173  gettid 178  exit 93  exit_group 94  uname 160   flock 32  fsync 82
    fdatasync 83   ftruncate 46  getdents64 61  getcwd 17  chdir 49  fchdir 50  renameat 38
    renameat2 276  mkdirat 34  unlinkat 35  symlinkat 36  readlinkat 78   umask 166
    gettimeofday 169  times 153  getrlimit 163  getrusage 165  sysinfo 179  getuid 174  getgid 176  geteuid 175
    getegid 177  getresuid 148  getresgid 150  getpgid 155  getsid 156  getgroups 158  sigaltstack 132  statfs 43
    fstatfs 44  openat 56  newfstatat 79  statx 291  faccessat 48  faccessat2 439  futex 98
    sched_getaffinity 123  sched_getparam 121  sched_getscheduler 120  set_tid_address 96  restart_syscall 128
    clock_gettime 113  clock_getres 114  clock_nanosleep 115  epoll_create1 20  epoll_ctl 21  epoll_pwait 22
    eventfd2 19  set_robust_list 99  get_robust_list 100  fallocate 47  fadvise64 223  getrandom 278  rseq 293
    membarrier 283  close_range 436  getcpu 168  sendto 206  recvfrom 207  shutdown 210  getsockname 204
    getpeername 205  getsockopt 209  setsockopt 208
"""
_ASKED_X86_64 = """
    clone 56  clone3 435  prctl 157  ioctl 16  socketpair 53  prlimit64 302  kill 62  tgkill 234  fcntl 72
"""
_ASKED_AARCH64 = """
    clone 220  clone3 435  prctl 167  ioctl 29  socketpair 199  prlimit64 261  kill 129  tgkill 131  fcntl 25
"""
_PRETENDED_X86_64 = """
    chmod 90  fchmod 91  fchmodat 268  fchmodat2 452  utime 132  utimes 235  futimesat 261  utimensat 280
"""
_PRETENDED_AARCH64 = "fchmod 52  fchmodat 53  fchmodat2 452  utimensat 88"
_ABSENT_X86_64 = """
    setxattr 188  lsetxattr 189  fsetxattr 190  getxattr 191  lgetxattr 192  fgetxattr 193  listxattr 194
    llistxattr 195  flistxattr 196  removexattr 197  lremovexattr 198  fremovexattr 199
"""
_ABSENT_AARCH64 = """
    setxattr 5  lsetxattr 6  fsetxattr 7  getxattr 8  lgetxattr 9  fgetxattr 10  listxattr 11  llistxattr 12
    flistxattr 13  removexattr 14  lremovexattr 15  fremovexattr 16
"""

ALLOWED: Mapping[str, Mapping[str, int]] = {
    "x86_64": _table(_ALLOWED_X86_64),
    "aarch64": _table(_ALLOWED_AARCH64),
}

ASKED: Mapping[str, Mapping[str, int]] = {
    "x86_64": _table(_ASKED_X86_64),
    "aarch64": _table(_ASKED_AARCH64),
}

PRETENDED: Mapping[str, Mapping[str, int]] = {
    "x86_64": _table(_PRETENDED_X86_64),
    "aarch64": _table(_PRETENDED_AARCH64),
}

ABSENT: Mapping[str, Mapping[str, int]] = {
    "x86_64": _table(_ABSENT_X86_64),
    "aarch64": _table(_ABSENT_AARCH64),
}
